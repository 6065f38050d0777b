package lockscope.engine.invariant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockscope.engine.listing.Listings;
import lockscope.engine.listing.Loader;
import lockscope.engine.listing.Source;
import lockscope.engine.program.Program;

/// A strategy that ships, with one thing in it done wrong.
///
/// @param name what is wrong
/// @param strategy the listing's text
/// @param invariants those that it breaks, one of which every run that stops must name
record Broken(String name, String strategy, List<String> invariants) {
    /// Everything at once: creators, modules that come and go, readers that stand on namespaces, callbacks, devices.
    static final String MILL = """
        scenario mill "Everything at once";

        machine { cpus 4; hz 1000; ticks skewed; nets 64; jitter 30%; slice 1ms; }

        until 1s;

        costs { unhash_nsid 20us; queue_work 40us; wakeup 20us; }

        ops first {
            init 20us;
            pre_exit 5us;
            exit (net) {
                sleep(10us to 2ms);
                cpu_work(20us);
            }
            data;
        }
        ops second { init 60us; exit 40us; exit_batch 30us; callbacks 2; data; }
        ops third {
            init 30us;
            exit (net) {
                touch(net, first);
                cpu_work(100us);
            }
            data;
            sync;
        }
        ops device { device; init 30us; exit_rtnl 5us; exit 30us; data; }
        ops module(2) { init 40us; exit 40us; data; sync; module; }
        ops driver { init 40us; exit 40us; device; module; }

        task ns(5) at 0 every 300us {
            repeat 5 {
                sleep(0 to 3ms);
                net = copy_net_ns();
                if (net < 0) {
                    return;
                }
                user_work(10us to 2ms);
                put_net(net);
            }
        }

        task modprobe {
            repeat 5 {
                sleep(100us to 4ms);
                err = register_pernet_subsys(module/1);
                sleep(100us to 4ms);
                unregister_pernet_subsys(module/1);
            }
        }

        task insmod {
            repeat 4 {
                sleep(100us to 4ms);
                err = register_pernet_device(driver);
                err = register_pernet_subsys(module/2);
                sleep(100us to 4ms);
                unregister_pernet_subsys(module/2);
                unregister_pernet_device(driver);
            }
        }

        task reader(2) background {
            while (true) {
                sleep(10us to 1ms);
                rcu_read_lock();
                found = init_net;
                list_for_each_rcu(net in net_namespace_list) {
                    found = net;
                    cpu_work(1us to 20us);
                }
                cpu_work(100us to 3ms);
                touch_net(found);
                rcu_read_unlock();
            }
        }

        kill ns/2 at 5ms;
        kill ns/4 at 9ms;
        """;

    /// A strategy as it ships, to be broken.
    static Broken of(String name, String strategy) {
        return new Broken(name, Listings.none().strategy(strategy).text(), List.of());
    }

    /// Says something else in the listing, wherever the old words stand.
    Broken replacing(String old, String words) {
        if (!strategy.contains(old)) {
            throw new IllegalArgumentException("the strategy does not say: " + old);
        }
        return new Broken(name, strategy.replace(old, words), invariants);
    }

    /// Leaves something out, wherever it stands.
    Broken without(String words) {
        return replacing(words, "");
    }

    /// Does not look at some invariants, to see what else breaks.
    Broken waiving(String... names) {
        StringBuilder waivers = new StringBuilder("include common;\n");
        for (String waived : names) {
            waivers.append("waives ").append(waived).append(" \"to see what else breaks\";\n");
        }
        return replacing("include common;\n", waivers.toString());
    }

    Broken breaks(String... names) {
        return new Broken(name, strategy, List.of(names));
    }

    Program under(String scenario, String... settings) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            given.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return Listings.program(
                Loader.load(Listings.none(), new Source("broken", strategy), new Source("scenario", scenario), given));
    }

    @Override
    public String toString() {
        return name + " breaks " + String.join(" or ", new ArrayList<>(invariants));
    }
}
