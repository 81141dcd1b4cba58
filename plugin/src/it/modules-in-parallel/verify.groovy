def files = { String module ->
  def output = new File(basedir, "${module}/target/storeops")
  def found = new TreeMap()
  output.eachFileRecurse {
    def path = output.toPath().relativize(it.toPath()).toString().replace(File.separator, '/')
    // these hold hashes of pages, which name the plugin's version, or a page encoded
    def ofPages = ['.lock', '.pages', 'report.json', 'week.eml']
    if (it.isFile() && !ofPages.contains(it.name)) {
      found[path] = it.name.endsWith('.html') ? it.getText('UTF-8').replaceAll('storeops 0\\.[^.<]*\\.[^<。 ]*', 'storeops X') : it.bytes.encodeHex().toString()
    }
  }
  found
}
def a = files('a'), b = files('b')
assert a.containsKey('site/index.html')
assert a.keySet() == b.keySet()
def differing = a.keySet().findAll { a[it] != b[it] }
assert differing.isEmpty(): 'two versions of one plugin under -T2 must write the same pages: ' + differing
def log = new File(basedir, 'build.log').text
assert !log.contains('[WARNING]')
['a', 'b'].each { assert !new File(basedir, "${it}/target/storeops-work").exists() }
return true
