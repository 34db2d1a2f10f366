#include "CGnuplot.h"

#include <atomic>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gnuplot-iostream.h>

namespace {

// A write to a pipe that gnuplot has closed raises SIGPIPE, which would end our process. The
// signal goes to the writing thread only, so that thread blocks it and takes it off the queue; the
// process-wide handler, which belongs to the caller, is left alone.
class PipeSignalGuard {
 public:
  PipeSignalGuard() {
    sigemptyset(&pipe_);
    sigaddset(&pipe_, SIGPIPE);
    sigset_t pending;
    sigpending(&pending);
    wasPending_ = sigismember(&pending, SIGPIPE) == 1;
    pthread_sigmask(SIG_BLOCK, &pipe_, &old_);
  }
  ~PipeSignalGuard() {
    const timespec now = {0, 0};
    if (!wasPending_) {
      while (sigtimedwait(&pipe_, nullptr, &now) == -1 && errno == EINTR) {
      }
    }
    pthread_sigmask(SIG_SETMASK, &old_, nullptr);
  }
  const sigset_t *callersMask() const { return &old_; }

 private:
  sigset_t pipe_, old_;
  bool wasPending_;
};

char *textOf(int file) {
  const off_t size = lseek(file, 0, SEEK_END);
  if (size < 0) return nullptr;
  char *text = static_cast<char *>(malloc(static_cast<size_t>(size) + 1));
  if (!text) return nullptr;
  off_t at = 0;
  while (at < size) {
    const ssize_t got = pread(file, text + at, static_cast<size_t>(size - at), at);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    at += got;
  }
  text[at] = '\0';
  return text;
}

// Sends the script through the library. Its constructor takes a FILE handle and its destructor
// closes that handle, so it is given a duplicate of ours.
void send(int pipeEnd, const char *script) {
  const int duplicate = fcntl(pipeEnd, F_DUPFD_CLOEXEC, 0);
  if (duplicate < 0) return;
  FILE *handle = fdopen(duplicate, "w");
  if (!handle) {
    close(duplicate);
    return;
  }
  bool owned = false;
  try {
    Gnuplot gnuplot(handle);
    owned = true;
    gnuplot << script << std::flush;
  } catch (...) {
    // A gnuplot that ended early is seen by its exit status and its messages.
    if (!owned) fclose(handle);
  }
}

// Of our environment what a program needs to be found, to start and to find its fonts, and nothing
// else: a user's GNUTERM, GNUPLOT_LIB, GNUPLOT_FONTPATH, LC_… and their like would change the picture,
// or be complained of.
std::vector<char *> childEnvironment() {
  static const char *const needed[] = {
      "PATH=", "HOME=", "TMPDIR=", "LD_LIBRARY_PATH=", "FONTCONFIG_FILE=", "FONTCONFIG_PATH=",
      "XDG_CACHE_HOME=", "XDG_CONFIG_HOME=", "XDG_DATA_HOME=", "XDG_DATA_DIRS="};
  // One locale for all: elsewhere gnuplot complains when it is told that text is UTF-8, and could
  // write numbers in another way. No terminal: that of a desktop looks for a display.
  static char locale[] = "LC_ALL=C.UTF-8", terminal[] = "GNUTERM=unknown";
  std::vector<char *> variables = {locale, terminal};
  for (char **variable = environ; variable && *variable; ++variable) {
    for (const char *name : needed) {
      if (strncmp(*variable, name, strlen(name)) == 0) variables.push_back(*variable);
    }
  }
  variables.push_back(nullptr);
  return variables;
}

// The children that run now, so that they can be ended with us. A slot is 0 where there is none.
std::atomic<pid_t> children[64];

// Ends a child that takes too long, and what it has started. It sleeps until the child has ended, or the
// time is over.
class Watchdog {
 public:
  Watchdog(pid_t child, int seconds)
      : thread_([this, child, seconds] {
          std::unique_lock<std::mutex> lock(mutex_);
          if (seconds > 0 && !wake_.wait_for(lock, std::chrono::seconds(seconds),
                                             [this] { return ended_; })) {
            bit_ = true;
            kill(-child, SIGKILL);
          }
        }) {}
  // Call it before the child is waited for in earnest: then its number is still its own.
  bool stop() {
    {
      std::lock_guard<std::mutex> lock(mutex_);
      ended_ = true;
    }
    wake_.notify_all();
    thread_.join();
    return bit_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable wake_;
  bool ended_ = false, bit_ = false;
  std::thread thread_;
};

int start(
    pid_t *child, const char *program, const char *directory, int input, int output, int errors,
    const sigset_t *mask) {
  posix_spawn_file_actions_t actions;
  int error = posix_spawn_file_actions_init(&actions);
  if (error) return error;
  posix_spawnattr_t attributes;
  error = posix_spawnattr_init(&attributes);
  if (error) {
    posix_spawn_file_actions_destroy(&actions);
    return error;
  }
  if (!error) error = posix_spawn_file_actions_adddup2(&actions, input, 0);
  if (!error) error = posix_spawn_file_actions_adddup2(&actions, output, 1);
  if (!error) error = posix_spawn_file_actions_adddup2(&actions, errors, 2);
  if (!error && directory) error = posix_spawn_file_actions_addchdir_np(&actions, directory);
  if (!error) error = posix_spawnattr_setsigmask(&attributes, mask);
  // It is to end when nobody reads what it writes, even if we do not.
  sigset_t defaults;
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGPIPE);
  if (!error) error = posix_spawnattr_setsigdefault(&attributes, &defaults);
  if (!error) {
    // In a group of its own it does not hear Ctrl-C: who is interrupted is the caller, who ends it.
    error = posix_spawnattr_setflags(
        &attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  }
  if (!error) try {
    std::vector<char *> environment = childEnvironment();
    char settings[] = "-d";
    char *arguments[] = {const_cast<char *>(program), settings, nullptr};
    error = posix_spawnp(child, program, &actions, &attributes, arguments, environment.data());
  } catch (const std::bad_alloc &) {
    error = ENOMEM;
  }
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

// Keeps a child in the list while it runs.
class Entry {
 public:
  explicit Entry(pid_t child) {
    for (auto &slot : children) {
      pid_t none = 0;
      if (slot.compare_exchange_strong(none, child)) {
        slot_ = &slot;
        break;
      }
    }
  }
  ~Entry() {
    if (slot_) slot_->store(0);
  }

 private:
  std::atomic<pid_t> *slot_ = nullptr;
};

}  // namespace

void cgnuplot_end_all(void) {
  for (auto &slot : children) {
    const pid_t child = slot.load();
    if (child > 0) kill(-child, SIGKILL);
  }
}

cgnuplot_result cgnuplot_run(
    const char *program, const char *script, const char *directory, int seconds) {
  cgnuplot_result result = {CGNUPLOT_NOT_STARTED, 0, 0, nullptr, nullptr};
  // Output and messages go to files in memory: no reader is needed, hence no deadlock between a
  // full pipe of theirs and a full pipe of ours. Every descriptor is closed on exec, because other
  // threads may start processes meanwhile.
  int pipeEnds[2] = {-1, -1};
  const int output = memfd_create("gnuplot-output", MFD_CLOEXEC);
  const int errors = memfd_create("gnuplot-errors", MFD_CLOEXEC);
  if (output < 0 || errors < 0 || pipe2(pipeEnds, O_CLOEXEC) != 0) {
    result.errorNumber = errno;
  } else {
    PipeSignalGuard guard;
    pid_t child = -1;
    const int error =
        start(&child, program, directory, pipeEnds[0], output, errors, guard.callersMask());
    close(pipeEnds[0]);
    pipeEnds[0] = -1;
    if (error) {
      // A directory that is not there gives the same number as a program that is not there.
      const bool missing = error == ENOENT || error == ENOTDIR || error == EACCES;
      const bool reachable = !directory || access(directory, X_OK) == 0;
      result.outcome = missing && reachable ? CGNUPLOT_MISSING : CGNUPLOT_NOT_STARTED;
      result.errorNumber = error;
    } else {
      const Entry entry(child);
      bool late = false;
      try {
        Watchdog watchdog(child, seconds);
        send(pipeEnds[1], script);
        close(pipeEnds[1]);
        pipeEnds[1] = -1;
        siginfo_t info;
        while (waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOWAIT) == -1
               && errno == EINTR) {
        }
        late = watchdog.stop();
      } catch (const std::system_error &) {
        // No thread is to be had: then there is no limit.
        send(pipeEnds[1], script);
        close(pipeEnds[1]);
        pipeEnds[1] = -1;
      }
      int status = 0;
      while (waitpid(child, &status, 0) == -1 && errno == EINTR) {
      }
      result.outcome = late ? CGNUPLOT_LATE : CGNUPLOT_RAN;
      result.exitStatus = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
      result.output = textOf(output);
      result.errors = textOf(errors);
    }
  }
  for (const int end : pipeEnds) {
    if (end >= 0) close(end);
  }
  if (output >= 0) close(output);
  if (errors >= 0) close(errors);
  return result;
}

void cgnuplot_release(cgnuplot_result *result) {
  free(result->output);
  free(result->errors);
  result->output = nullptr;
  result->errors = nullptr;
}
