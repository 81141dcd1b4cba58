def log = new File(basedir, 'build.log').text
assert log.contains('storeops: nothing to do, there is no folder plan')
assert log.contains('storeops: skipped (storeops.skip)')
assert !new File(basedir, 'target/storeops').exists()
return true
