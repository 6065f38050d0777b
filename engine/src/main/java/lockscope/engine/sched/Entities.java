package lockscope.engine.sched;

import java.util.Arrays;
import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Registers;
import lockscope.engine.memory.Words;

/// The scheduler's side of every task. Tasks are counted from 1.
public final class Entities implements Registers {
    private final Words words;
    private final Entity[] entities;

    public Entities(Memory memory, int tasks) {
        words = memory.allocate("sched_entity", Words.Region.TIMED, Entity.WORDS, tasks + 1);
        entities = new Entity[tasks + 1];
        Arrays.setAll(entities, Entity::new);
        memory.keepInRegisters(this);
    }

    /// That of a task.
    public Entity of(int task) {
        return entities[task];
    }

    @Override
    public void store() {
        long[] w = words.array();
        for (Entity entity : entities) {
            entity.store(w, entity.task() * Entity.WORDS);
        }
    }

    @Override
    public void load() {
        long[] w = words.array();
        for (Entity entity : entities) {
            entity.load(w, entity.task() * Entity.WORDS);
        }
    }
}
