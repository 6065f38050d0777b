package lockscope.app;

/// The entry of the program.
public final class Main {
    private Main() {}

    /// Prints the name and version of the program, which is all that it does so far.
    public static void main(String[] args) {
        System.out.println("Lockscope 0.1.0");
    }
}
