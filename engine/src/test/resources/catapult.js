// Imports window.TRACE with Catapult and leaves what came of it in the page.
'use strict';
(function () {
  const answer = {};
  try {
    const model = new tr.Model();
    const options = new tr.importer.ImportOptions();
    options.showImportWarnings = false;
    new tr.importer.Import(model, options).importTraces([window.TRACE]);
    answer.warnings = model.importWarnings.map(warning => warning.type + ': ' + warning.message);
    answer.slices = model.getAllThreads().reduce((sum, thread) => sum + thread.sliceGroup.length, 0);
    answer.flows = model.flowEvents.length;
    answer.cpuSlices = Object.values(model.kernel.cpus).reduce((sum, cpu) => sum + cpu.slices.length, 0);
  } catch (problem) {
    answer.failed = String(problem);
  }
  document.documentElement.innerHTML = '<body><pre id="answer"></pre></body>';
  document.getElementById('answer').textContent = JSON.stringify(answer);
})();
