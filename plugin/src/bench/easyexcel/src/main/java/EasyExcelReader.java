import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.context.AnalysisContext;
import com.alibaba.excel.event.AnalysisEventListener;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Map;

/** As the benchmark's other readers: rows, cells, CPU and peak heap of one process. */
public final class EasyExcelReader extends AnalysisEventListener<Map<Integer, String>> {
  private long rows;
  private long cells;

  /** A name that does not matter, then the file. */
  public static void main(String[] args) {
    EasyExcelReader reader = new EasyExcelReader();
    EasyExcel.read(args[1], reader).headRowNumber(0).sheet().doRead();
    long cpu =
        ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime();
    long heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(p -> p.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(u -> u.getUsed())
            .sum();
    System.out.println(reader.rows + " " + reader.cells + " " + cpu + " " + heap);
  }

  @Override
  public void invoke(Map<Integer, String> row, AnalysisContext context) {
    rows++;
    cells += row.size();
  }

  @Override
  public void doAfterAllAnalysed(AnalysisContext context) {
    // all counted
  }
}
