package lockscope.app.stage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Label;
import lockscope.app.figure.Letters;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.app.words.Words;

/// The CPUs in one of their forms.
final class CpuBlock {
    /// What stays free between the number and a chip.
    private static final double BESIDE_CHIP = 3;

    private final Sketch sketch;
    private final Words words;
    private final Set<Integer> inLine;

    /// @param inLine the tasks that stand in a line, too: one that spins is on its CPU meanwhile
    CpuBlock(Sketch sketch, Words words, Set<Integer> inLine) {
        this.inLine = inLine;
        this.sketch = sketch;
        this.words = words;
    }

    void draw(Frame f, List<CpuCard> cpus, CpuForm form) {
        if (cpus.isEmpty()) {
            return;
        }
        if (form == CpuForm.CENSUS) {
            census(f, cpus);
            return;
        }
        int columns = form.columns(cpus.size(), f.width());
        double width = (f.width() - (columns - 1) * form.gap()) / columns;
        double height = form.rowHeight(cpus.size(), f.width());
        for (int i = 0; i < cpus.size(); i++) {
            double x = f.x() + i % columns * (width + form.gap());
            int row = i / columns;
            Frame cell = new Frame(x, f.y() + row * (height + form.gap()), width, height);
            switch (form) {
                case CARDS -> card(cell, cpus.get(i));
                case SLIM -> slim(cell, cpus.get(i), 3.5);
                case STRIP -> slim(cell, cpus.get(i), 1.5);
                case CELLS -> cell(cell, cpus.get(i));
                case CENSUS -> {}
            }
        }
        if (form == CpuForm.CELLS) {
            census(f.below(f.height() - CpuForm.CENSUS_LINE), cpus);
        }
    }

    private void card(Frame f, CpuCard cpu) {
        ground(f, cpu);
        CpuCard.Running running = cpu.running();
        double used = chip(f, cpu, 4);
        number(f, cpu, used, f.y() + 15.5);
        if (running == null) {
            sketch.text(f.x() + 8, f.y() + 38, words.say("cpu.idle"), Type.text(11.5), Paint.FAINT);
        } else {
            Type type = running.where().endsWith("()") ? Type.code(11.5) : Type.text(11.5);
            String where = type.firstFitting(f.width() - 12 - queuedWidth(cpu), running.where(), running.brief());
            sketch.text(f.x() + 8, f.y() + 39, where, type, Paint.TEXT);
        }
        if (!cpu.queued().isEmpty()) {
            Type type = Type.codeBold(11.5);
            sketch.ending(
                    f.right() - 6,
                    f.y() + 39,
                    words.say("cpu.more", cpu.queued().size()),
                    type,
                    queuedInk());
        }
    }

    private double queuedWidth(CpuCard cpu) {
        return cpu.queued().isEmpty() ? 0 : 26;
    }

    private static Paint queuedInk() {
        return Paint.ink(Role.RUNNABLE);
    }

    private void slim(Frame f, CpuCard cpu, double margin) {
        ground(f, cpu);
        double used = chip(f, cpu, margin);
        number(f, cpu, used, Type.strong(11.5).baseline(f.y(), f.height()));
    }

    private void cell(Frame f, CpuCard cpu) {
        CpuCard.Running running = cpu.running();
        boolean marked = cpu.owes() && running != null;
        double edge = marked ? 2 : 1;
        Paint outline =
                marked ? Paint.edge(Role.READER) : running == null ? Paint.edge(Role.CARD) : Paint.edge(running.role());
        Paint fill = running == null ? Paint.tint(Role.CARD) : Paint.ground(running.role());
        sketch.box(tag(cpu), f.x(), f.y(), f.width(), f.height(), 2, Skin.outlined(fill, outline, edge));
        if (running != null && f.width() >= 12 && f.height() >= 13) {
            Type type = Type.codeBold(11.5);
            sketch.add(new Label(
                    tag(cpu).part("#letter"),
                    f.x() + f.width() / 2,
                    type.baseline(f.y(), f.height()),
                    Letters.of(running.role()),
                    type,
                    Paint.on(running.role()),
                    Label.Anchor.MIDDLE));
        }
    }

    /// How many run, and the names of those in a read section or owing.
    private void census(Frame f, List<CpuCard> cpus) {
        int idle = (int) cpus.stream().filter(cpu -> cpu.running() == null).count();
        Type type = Type.text(12);
        double baseline = type.baseline(f.y() + 2, f.height());
        String text = words.say("cpu.census", cpus.size() - idle, idle);
        sketch.text(Statistic.RUNNING.tag(), f.x(), baseline, text, type, Paint.FAINT);
        double x = f.x() + type.width(text) + 14;
        for (CpuCard cpu : cpus) {
            CpuCard.Running running = cpu.running();
            if (running == null || (!cpu.owes() && running.role() != Role.READER)) {
                continue;
            }
            String name = words.say("cpu.name", cpu.cpu());
            double chip = Sketch.chipWidth(running.task().name(), 17);
            double width = type.width(name) + 5 + chip;
            if (x + width > f.right()) {
                break;
            }
            sketch.text(x, baseline, name, type, Paint.TEXT);
            sketch.chip(
                    task(cpu, running),
                    x + type.width(name) + 5,
                    f.y() + (f.height() - 17) / 2 + 2,
                    chip,
                    17,
                    running.task().name(),
                    running.role());
            x += width + 12;
        }
    }

    private void ground(Frame f, CpuCard cpu) {
        CpuCard.Running running = cpu.running();
        boolean marked = running != null && running.role() == Role.READER;
        Paint fill = running == null ? Paint.tint(Role.CARD) : Paint.fill(Role.PANEL);
        Paint edge = marked ? Paint.edge(Role.READER) : Paint.edge(Role.CARD);
        sketch.box(tag(cpu), f.x(), f.y(), f.width(), f.height(), 6, Skin.outlined(fill, edge, marked ? 2 : 1));
    }

    /// Draws the running task; the width that it takes at the right.
    private double chip(Frame f, CpuCard cpu, double margin) {
        CpuCard.Running running = cpu.running();
        if (running == null) {
            return 0;
        }
        double digits = Type.strong(11.5).width(Integer.toString(cpu.cpu()));
        double width = Math.min(
                Sketch.chipWidth(running.task().name(), Sketch.CHIP_HEIGHT),
                f.width() - digits - numberLeft(f) - BESIDE_CHIP - margin);
        sketch.chip(
                task(cpu, running),
                f.right() - width - margin,
                f.y() + margin,
                width,
                Sketch.CHIP_HEIGHT,
                running.role(),
                running.task().names());
        return width + margin;
    }

    private Tag task(CpuCard cpu, CpuCard.Running running) {
        int number = running.task().number();
        String id = (inLine.contains(number) ? "spinning/" : "task/") + number;
        return new Tag(id, spoken(cpu), "", Datum.of(Datum.Subject.TASK, number));
    }

    private void number(Frame f, CpuCard cpu, double used, double baseline) {
        Type type = Type.strong(11.5);
        String whole = words.say("cpu.name", cpu.cpu());
        boolean fits = type.width(whole) <= f.width() - used - 14;
        sketch.text(f.x() + numberLeft(f), baseline, fits ? whole : Integer.toString(cpu.cpu()), type, Paint.FAINT);
    }

    private static double numberLeft(Frame f) {
        return f.width() < 80 ? 6 : 8;
    }

    private Tag tag(CpuCard cpu) {
        return Tag.saying("cpu/" + cpu.cpu(), spoken(cpu), Datum.of(Datum.Subject.CPU, cpu.cpu()));
    }

    private String spoken(CpuCard cpu) {
        CpuCard.Running running = cpu.running();
        String what = running == null
                ? words.say("cpu.idle.spoken", cpu.cpu())
                : words.say("cpu.runs", cpu.cpu(), running.task().name(), running.where());
        if (cpu.queued().isEmpty()) {
            return what;
        }
        String names = cpu.queued().stream().map(TaskRef::name).collect(Collectors.joining(", "));
        return what + " " + words.count("cpu.queued", cpu.queued().size(), names);
    }
}
