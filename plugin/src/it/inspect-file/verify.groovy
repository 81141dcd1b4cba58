def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('storeops: what is read of downloads/days.csv')
assert log.contains('dataset  store_daily')
assert log.contains('2 read: 1 loaded, 1 refused, 0 left out, 0 twice')
assert log.contains('days.csv row 3 column 2: error D003')
assert log.contains('There is no plan')
assert !log.contains('\tat ')
assert !new File(basedir, 'target').exists(): 'inspect writes nothing'
return true
