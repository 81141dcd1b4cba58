def out = new File(basedir, "target/storeops")
['site/index.html', 'site/report.json', 'report.json', 'ci/summary.md', 'ci/digest.txt'].each {
  assert new File(out, it).isFile(): "missing ${it}"
}
assert out.list().any { it ==~ /storeops-2026-W\d\d\.xlsx/ }
assert out.list().every { !(it in ['.next', '.last', '.journal']) }
assert new File(out, 'site/report.json').text == new File(out, 'report.json').text
def log = new File(basedir, 'build.log').text
assert !log.contains('Exception')
assert !new File(basedir, 'target/storeops-work').exists(): 'the engine left its copy behind'
return true
