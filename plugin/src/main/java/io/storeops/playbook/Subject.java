package io.storeops.playbook;

/**
 * What a finding is about.
 *
 * @param kind {@code store}, {@code product}, {@code source}, {@code metric}, {@code campaign} …
 * @param idColumn column with the id; empty for the store itself
 * @param nameColumn column with the shown name; empty when the id is shown
 */
public record Subject(String kind, String idColumn, String nameColumn) {}
