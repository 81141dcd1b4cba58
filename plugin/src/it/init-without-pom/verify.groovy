def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('plan/store.yaml, with 7 lines marked TODO')
assert new File(basedir, 'pom.xml').text.contains('<phase>verify</phase>')
def plan = new File(basedir, 'plan/store.yaml').getText('UTF-8')
assert plan.contains('platform: tmall # guessed from the pack taobao/orders')
assert !plan.contains('王小明')
// the plan that it wrote reports
assert log.contains('pages in target/storeops/site/index.html')
assert !(log =~ /(error|warning) [A-Z]\d{3}:/).findAll { !it[0].contains('P027') }
['storeops:check', 'storeops:help', 'storeops:init', 'storeops:inspect', 'storeops:report'].each {
  assert log.contains(it): "help lacks ${it}"
}
assert log.contains('plan/store.yaml: error P027: there is a plan already')
return true
