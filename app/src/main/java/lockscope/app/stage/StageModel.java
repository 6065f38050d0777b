package lockscope.app.stage;

import java.util.List;

/// One run at one moment, as far as the stage shows it.
///
/// @param strategy its name
/// @param title what it models, such as `Linux 4.17`
/// @param gates the strategy's locks in lock order
/// @param nets one row per [NetRow.Kind], in the order of a life
/// @param note where the worker is, or what it will work on; empty before anything died
/// @param operations how many there are, and the first and last; empty when there are none
public record StageModel(
        String strategy,
        String title,
        Hero hero,
        List<CpuCard> cpus,
        List<Gate> gates,
        List<NetRow> nets,
        GraceRing ring,
        String note,
        String operations) {
    private static final String KERNEL = "Linux ";

    public StageModel {
        cpus = List.copyOf(cpus);
        gates = List.copyOf(gates);
        nets = List.copyOf(nets);
    }

    /// The title, the longest form first: a kernel's versions also without its name, others also by their first words.
    public List<String> titles() {
        return titles(title);
    }

    /// The forms of a title, the longest first.
    public static List<String> titles(String title) {
        String brief = title.startsWith(KERNEL) ? title.substring(KERNEL.length()) : title.split("[,:] ", 2)[0];
        return List.of(title, brief);
    }
}
