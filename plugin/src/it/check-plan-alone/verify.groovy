def log = new File(basedir, 'build.log').text
assert log.contains('plan/store.yaml:9:5: warning [plan-campaign-without-items]')
assert log.contains('as of 2026-11-24 (2026-W48), plan alone')
assert !log.contains('sales.xlsx')
assert new File(basedir, 'target/storeops/report.json').text.contains('"data":"skip"')
assert !new File(basedir, 'target/storeops/site').exists()
return true
