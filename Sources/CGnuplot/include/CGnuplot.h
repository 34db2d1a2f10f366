// gnuplot as a child process, behind a C interface. The commands go through gnuplot-iostream; the
// bridge itself starts gnuplot, waits for it and reports what became of it, which that library
// does not. No exception and no signal leaves the bridge.
#pragma once

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
  CGNUPLOT_RAN = 0,          // gnuplot started and ended; see exitStatus and errors
  CGNUPLOT_MISSING = 1,      // there is no such program on the PATH
  CGNUPLOT_NOT_STARTED = 2,  // the system refused a pipe, a process, memory: see errorNumber
  CGNUPLOT_LATE = 3          // it took longer than it may, and was ended
} cgnuplot_outcome;

typedef struct {
  cgnuplot_outcome outcome;
  int errorNumber;  // errno of a failed start, else 0
  int exitStatus;   // gnuplot's own status; 128 + number if a signal ended it
  char *output;     // what it wrote on its standard output
  char *errors;     // what it wrote on its standard error
} cgnuplot_result;

/// Runs `program -d` (no user settings) in `directory`, or in the current one if that is NULL,
/// sends it `script`, and waits for its end, for so many seconds at most (0: without limit). Of our
/// environment it sees the paths only. Release the result after use.
cgnuplot_result cgnuplot_run(
    const char *program, const char *script, const char *directory, int seconds);

/// Ends all children that run now, for a program that is about to end itself. A signal handler may
/// call it.
void cgnuplot_end_all(void);

/// Frees the texts of a result.
void cgnuplot_release(cgnuplot_result *result);

#ifdef __cplusplus
}
#endif
