def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('plan/campaigns/2027-super-sale-june.yaml')
assert new File(basedir, 'plan/campaigns/2027-super-sale-june.yaml').getText('UTF-8').contains('6月楽天スーパーSALE 2027')
assert !(log =~ /(error|warning) [A-Z]\d{3}:/)
assert log.contains('as of 2026-11-29 (2026-W48), plan alone')
assert log.contains("storeops.platform is 'raktuen'; did you mean rakuten? expected one of taobao, tmall,")
assert log.contains("storeops.asOf is '29.11.2026'; expected a day such as 2026-11-15.")
assert !log.contains('Exception:')
return true
