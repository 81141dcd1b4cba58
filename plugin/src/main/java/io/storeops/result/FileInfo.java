package io.storeops.result;

/** A file that was written. */
public record FileInfo(String path, long bytes, String sha256) {}
