def log = new File(basedir, 'build.log').getText('UTF-8')
def forms = new File(basedir, 'target/storeops/forms')
assert log.contains('44 form(s) in target/storeops/forms')
assert forms.list().findAll { it.endsWith('-en.xlsx') }.size() == 22
assert new File(forms, 'page_audit.xlsx').length() > 0
assert log.contains('page_audit')
assert !new File(basedir, 'target/storeops/report.json').exists()
assert !log.contains('Exception')
return true
