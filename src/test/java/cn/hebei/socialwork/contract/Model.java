package cn.hebei.socialwork.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * One file of {@code processes}, read and checked against the schema of BPMN.
 *
 * @param name the file's name without its ending
 * @param bpmn what it holds
 */
record Model(String name, BpmnModelInstance bpmn) {

  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  /** Records are kept for fifteen years (B47). */
  static final String FIFTEEN_YEARS = "P5475D";

  private static final Path FOLDER = Path.of("processes");

  static List<Model> all() {
    return files(".bpmn").stream()
        .map(f -> new Model(name(f), Bpmn.readModelFromFile(f.toFile())))
        .toList();
  }

  static List<DmnModelInstance> tables() {
    return files(".dmn").stream().map(f -> Dmn.readModelFromFile(f.toFile())).toList();
  }

  static List<Path> files(String ending) {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  <T extends ModelElementInstance> Collection<T> every(Class<T> type) {
    return bpmn.getModelElementsByType(type);
  }

  Process process() {
    return every(Process.class).iterator().next();
  }

  String at(BaseElement element) {
    return name + " " + element.getId();
  }

  static @Nullable String camunda(BaseElement element, String attribute) {
    return element.getAttributeValueNs(CAMUNDA, attribute);
  }

  static @Nullable String property(BaseElement element, String name) {
    if (element.getExtensionElements() == null) {
      return null;
    }
    return element
        .getExtensionElements()
        .getElementsQuery()
        .filterByType(CamundaProperties.class)
        .list()
        .stream()
        .flatMap(p -> p.getCamundaProperties().stream())
        .filter(p -> name.equals(p.getCamundaName()))
        .map(CamundaProperty::getCamundaValue)
        .findFirst()
        .orElse(null);
  }
}
