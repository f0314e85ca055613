package cn.hebei.socialwork.production;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** The classes of the production jar, with nothing beside them but the JDK's. */
final class JarClasses implements AutoCloseable {

  private final URLClassLoader loader;

  private JarClasses(URLClassLoader loader) {
    this.loader = loader;
  }

  /** Unpacks a jar into an empty folder. */
  static JarClasses unpacked(Path jar, Path folder) throws IOException {
    List<URL> urls = new ArrayList<>();
    Path classes = Files.createDirectories(folder.resolve("BOOT-INF/classes"));
    urls.add(classes.toUri().toURL());
    try (JarFile file = new JarFile(jar.toFile())) {
      for (ZipEntry entry :
          file.stream().filter(e -> e.getName().startsWith("BOOT-INF/")).toList()) {
        Path target = folder.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(target);
          continue;
        }
        Files.createDirectories(target.getParent());
        try (InputStream in = file.getInputStream(entry)) {
          Files.copy(in, target);
        }
        if (entry.getName().endsWith(".jar")) {
          urls.add(target.toUri().toURL());
        }
      }
    }
    ClassLoader jdk = ClassLoader.getPlatformClassLoader();
    return new JarClasses(new URLClassLoader(urls.toArray(URL[]::new), jdk));
  }

  /** A class by its full name. */
  Class<?> named(String name) throws ClassNotFoundException {
    return loader.loadClass(name);
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
