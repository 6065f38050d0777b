/// Questions that stand on the explorer: a listing to be mended so that rules hold in every order of steps, an order of
/// steps that breaks a rule, and being the scheduler.
///
/// [Exercise] says in which scenario and with what in view a strategy is judged, [Excerpt] is the routine that is written
/// anew, [Move] a step of somebody, [Outcome] what came of it.
@NullMarked
package lockscope.lessons.exercise;

import org.jspecify.annotations.NullMarked;
