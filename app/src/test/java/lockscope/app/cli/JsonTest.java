package lockscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void fields_stand_in_the_order_given() {
        Json json = new Json()
                .beginObject()
                .field("b", 1)
                .field("a", "x")
                .beginArray("list")
                .beginObject()
                .field("yes", true)
                .endObject()
                .endArray()
                .beginArray("none")
                .endArray()
                .thousandths("mean", 8_990)
                .endObject();

        assertThat(json).hasToString("""
            {
              "b": 1,
              "a": "x",
              "list": [
                {
                  "yes": true
                }
              ],
              "none": [],
              "mean": 8.990
            }\
            """);
    }

    @Test
    void strings_are_escaped() {
        assertThat(new Json().beginObject().field("q", "a\"b\\c\nd\u0001").endObject())
                .hasToString("{\n  \"q\": \"a\\\"b\\\\c\\nd\\u0001\"\n}");
    }
}
