/// The course that ships: its lessons, the glossary and the misconceptions it names.
@NullMarked
package lockscope.lessons.course;

import org.jspecify.annotations.NullMarked;
