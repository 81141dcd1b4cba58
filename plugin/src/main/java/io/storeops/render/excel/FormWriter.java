package io.storeops.render.excel;

import io.storeops.diag.DisplayWidth;
import io.storeops.document.Form;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheetProtection;

/**
 * Lays a form out: the mark first and hidden, the sheet to fill in, its notes, hidden lists. The
 * protection keeps slips away and is no security, so it has no password.
 */
final class FormWriter {
  /** Under a title and a line that says who and when. */
  static final int HEAD = 2;

  private static final String LISTS = "_lists";
  private static final int LAST_ROW = 9_999;
  private static final int NARROWEST = 10;
  private static final int WIDEST = 34;
  private static final int LONG_TEXT = 60;
  // what Excel holds in the boxes of a validation
  private static final int LONGEST_TITLE = 32;
  private static final int LONGEST_PROMPT = 255;
  private static final int LONGEST_REFUSAL = 225;

  private final XSSFWorkbook workbook;
  private final Form form;
  private final FormStyles styles;
  private final Map<String, String> widest = new HashMap<>();

  FormWriter(XSSFWorkbook workbook, Form form) {
    this.workbook = workbook;
    this.form = form;
    this.styles = new FormStyles(workbook, form.lang());
  }

  void write() {
    XSSFSheet mark = workbook.createSheet(form.mark().sheet());
    XSSFSheet sheet = workbook.createSheet(form.sheet());
    XSSFSheet notes = workbook.createSheet(form.notes().sheet());
    texts(mark, form.mark().rows());
    lists();
    new FormNotesWriter(notes, styles).write(form.title(), form.notes());
    fill(sheet);
    for (XSSFSheet each : List.of(mark, sheet, notes)) {
      protect(each);
    }
    workbook.setSheetVisibility(0, SheetVisibility.HIDDEN);
    workbook.setActiveSheet(1);
    workbook.setFirstVisibleTab(1);
    workbook.setSelectedTab(1);
    mark.setSelected(false);
    workbook.lockStructure();
  }

  private static void texts(XSSFSheet sheet, List<List<String>> rows) {
    for (int i = 0; i < rows.size(); i++) {
      XSSFRow row = sheet.createRow(i);
      for (int j = 0; j < rows.get(i).size(); j++) {
        row.createCell(j).setCellValue(CellText.safe(rows.get(i).get(j)));
      }
    }
  }

  /**
   * A column and a name for each list: a drop-down cannot hold a long one, nor see another sheet.
   */
  private void lists() {
    if (form.choices().isEmpty()) {
      return;
    }
    XSSFSheet sheet = workbook.createSheet(LISTS);
    for (int column = 0; column < form.choices().size(); column++) {
      Form.Choices list = form.choices().get(column);
      for (int i = 0; i < list.values().size(); i++) {
        XSSFRow row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
        row.createCell(column).setCellValue(CellText.safe(list.values().get(i)));
      }
      String letters = CellReference.convertNumToColString(column);
      Name name = workbook.createName();
      name.setNameName(list.id());
      name.setRefersToFormula(
          "'" + LISTS + "'!$" + letters + "$1:$" + letters + "$" + list.values().size());
      list.values().stream()
          .max(Comparator.comparingInt(DisplayWidth::of))
          .ifPresent(v -> widest.put(list.id(), v));
    }
    protect(sheet);
    workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
  }

  private void fill(XSSFSheet sheet) {
    XSSFRow title = sheet.createRow(0);
    title.setHeightInPoints(28);
    XSSFRow intro = sheet.createRow(1);
    intro.setHeightInPoints(20);
    XSSFRow head = sheet.createRow(HEAD);
    head.setHeightInPoints(34);
    for (int column = 0; column < form.fields().size(); column++) {
      Form.Field field = form.fields().get(column);
      title.createCell(column).setCellStyle(styles.title());
      intro.createCell(column).setCellStyle(styles.intro());
      XSSFCell heading = head.createCell(column);
      heading.setCellValue(CellText.safe(field.heading()));
      heading.setCellStyle(styles.head(field.needed()));
      sheet.setColumnWidth(column, width(field) * 256);
      sheet.setDefaultColumnStyle(column, styles.input(field.entry(), false));
      validate(sheet, column, field);
    }
    title.getCell(0).setCellValue(CellText.safe(form.title()));
    intro.getCell(0).setCellValue(CellText.safe(form.intro()));
    for (int i = 0; i < form.rows(); i++) {
      XSSFRow row = sheet.createRow(HEAD + 1 + i);
      row.setHeightInPoints(18);
      List<String> begun = i < form.begun().size() ? form.begun().get(i) : List.of();
      for (int column = 0; column < form.fields().size(); column++) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(styles.input(form.fields().get(column).entry(), true));
        if (!begun.isEmpty() && !begun.get(column).isEmpty()) {
          cell.setCellValue(CellText.safe(begun.get(column)));
        }
      }
    }
    // ruled rows print although they are empty: some fill a form in on paper first
    workbook.setPrintArea(
        workbook.getSheetIndex(sheet), 0, form.fields().size() - 1, 0, HEAD + form.rows());
    sheet.createFreezePane(0, HEAD + 1);
    sheet.setRepeatingRows(new CellRangeAddress(HEAD, HEAD, -1, -1));
    sheet.setActiveCell(new CellAddress(HEAD + 1, 0));
    Paper.landscape(sheet);
  }

  /** Of the heading on two lines, and of what will stand under it. */
  private int width(Form.Field field) {
    int heading = DisplayWidth.of(field.heading()) * 3 / 4 + 5;
    int content = width(field.entry());
    return Math.max(NARROWEST, Math.min(WIDEST, Math.max(heading, content)));
  }

  private int width(Form.Entry entry) {
    if (entry instanceof Form.Choice choice) {
      return DisplayWidth.of(widest.getOrDefault(choice.list(), "")) + 5;
    }
    if (entry instanceof Form.Day day) {
      return day.time() ? 18 : 13;
    }
    return entry instanceof Form.Words words && words.longest() > LONG_TEXT ? 28 : 14;
  }

  private void validate(XSSFSheet sheet, int column, Form.Field field) {
    XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
    DataValidation made =
        helper.createValidation(
            constraint(helper, field.entry()),
            new CellRangeAddressList(HEAD + 1, LAST_ROW, column, column));
    boolean open = field.entry() instanceof Form.Choice choice && choice.open();
    made.setErrorStyle(DataValidation.ErrorStyle.STOP);
    made.setShowErrorBox(!open);
    made.createErrorBox(cut(field.title(), LONGEST_TITLE), cut(field.refusal(), LONGEST_REFUSAL));
    made.setShowPromptBox(true);
    made.createPromptBox(cut(field.heading(), LONGEST_TITLE), cut(field.prompt(), LONGEST_PROMPT));
    made.setEmptyCellAllowed(true);
    if (field.entry() instanceof Form.Choice) {
      // in this format the setter means its opposite: true shows the arrow
      made.setSuppressDropDownArrow(true);
    }
    sheet.addValidationData(made);
  }

  private static DataValidationConstraint constraint(
      XSSFDataValidationHelper helper, Form.Entry entry) {
    if (entry instanceof Form.Choice choice) {
      return helper.createFormulaListConstraint(choice.list());
    }
    if (entry instanceof Form.Day day) {
      LocalDate last = day.time() ? day.to().plusDays(1) : day.to();
      return helper.createDateConstraint(
          OperatorType.BETWEEN, serial(day.from()), serial(last), null);
    }
    if (entry instanceof Form.Number number) {
      int type =
          number.kind() == Form.Number.Kind.WHOLE ? ValidationType.INTEGER : ValidationType.DECIMAL;
      return number.most().isEmpty()
          ? helper.createNumericConstraint(
              type, OperatorType.GREATER_OR_EQUAL, number.least(), null)
          : helper.createNumericConstraint(
              type, OperatorType.BETWEEN, number.least(), number.most());
    }
    String longest = Integer.toString(((Form.Words) entry).longest());
    return helper.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, longest, null);
  }

  private static String serial(LocalDate day) {
    return Integer.toString((int) DateUtil.getExcelDate(day));
  }

  private static String cut(String text, int longest) {
    String safe = CellText.safe(text);
    return safe.length() <= longest ? safe : safe.substring(0, longest - 1) + "…";
  }

  /** Widths may be changed and rows sorted: that spoils nothing. */
  private static void protect(XSSFSheet sheet) {
    CTSheetProtection protection = sheet.getCTWorksheet().addNewSheetProtection();
    protection.setSheet(true);
    protection.setObjects(true);
    protection.setScenarios(true);
    protection.setFormatColumns(false);
    protection.setFormatRows(false);
    protection.setSort(false);
  }
}
