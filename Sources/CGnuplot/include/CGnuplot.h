// gnuplot as a child process, behind a C interface. The commands go through gnuplot-iostream; the
// bridge itself starts gnuplot, waits for it and reports what became of it, which that library
// does not. No exception and no signal leaves the bridge.
#pragma once

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
  CGNUPLOT_RAN = 0,         // gnuplot started and ended; see exitStatus and errors
  CGNUPLOT_MISSING = 1,     // there is no such program on the PATH
  CGNUPLOT_NOT_STARTED = 2  // the system refused a pipe, a process, memory: see errorNumber
} cgnuplot_outcome;

typedef struct {
  cgnuplot_outcome outcome;
  int errorNumber;  // errno of a failed start, else 0
  int exitStatus;   // gnuplot's own status; 128 + number if a signal ended it
  char *output;     // what it wrote on its standard output
  char *errors;     // what it wrote on its standard error
} cgnuplot_result;

/// Runs `program -d` (no user settings) in `directory`, or in the current one if that is NULL,
/// sends it `script`, and waits for its end. Release the result after use.
cgnuplot_result cgnuplot_run(const char *program, const char *script, const char *directory);

/// Frees the texts of a result.
void cgnuplot_release(cgnuplot_result *result);

#ifdef __cplusplus
}
#endif
