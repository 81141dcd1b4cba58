import java.util.zip.ZipEntry
import java.util.zip.ZipFile
import java.util.zip.ZipOutputStream

// A second version of the plugin in one Maven: the same jar under another version, as after an upgrade of one module.
def plugin = new File(localRepositoryPath, 'io/storeops/storeops-maven-plugin')
def current = plugin.listFiles().find { it.isDirectory() && it.name.endsWith('SNAPSHOT') }
def other = new File(plugin, '0.0.9-other')
other.mkdirs()

def copyJar = { File from, File to ->
  new ZipFile(from).withCloseable { jar ->
    new ZipOutputStream(new FileOutputStream(to)).withCloseable { out ->
      jar.entries().each { entry ->
        out.putNextEntry(new ZipEntry(entry.name))
        def bytes = jar.getInputStream(entry).bytes
        if (entry.name == 'META-INF/maven/plugin.xml') {
          bytes = new String(bytes, 'UTF-8').replaceFirst(current.name, other.name).getBytes('UTF-8')
        }
        out.write(bytes)
        out.closeEntry()
      }
    }
  }
}

copyJar(new File(current, "storeops-maven-plugin-${current.name}.jar"), new File(other, "storeops-maven-plugin-${other.name}.jar"))
def pom = new File(current, "storeops-maven-plugin-${current.name}.pom").getText('UTF-8')
// its own version only; the parent and the templates stay
def own = pom.replaceFirst('<artifactId>storeops-maven-plugin</artifactId>', "<artifactId>storeops-maven-plugin</artifactId>\n  <version>${other.name}</version>")
new File(other, "storeops-maven-plugin-${other.name}.pom").setText(own.replace('<version>${project.version}</version>', "<version>${current.name}</version>"), 'UTF-8')
return true
