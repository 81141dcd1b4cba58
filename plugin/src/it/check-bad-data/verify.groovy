def log = new File(basedir, 'build.log').text
assert log.contains('data/notes.csv')
assert log.contains('error D001')
assert log.contains('with the data, see above and report.json')
assert !log.contains('\tat ')
assert new File(basedir, 'target/storeops/report.json').text.contains('"cause":"data"')
return true
