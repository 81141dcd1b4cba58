def log = new File(basedir, 'build.log').text
assert log.contains('plan/store.yaml:8:5: error Y020: unknown key "colour"')
assert log.contains('1 mistake(s) in the plan, see above and report.json')
assert !log.contains('\tat ')
assert new File(basedir, 'target/storeops/report.json').text.contains('"cause":"plan"')
assert !new File(basedir, 'target/storeops/site').exists()
return true
