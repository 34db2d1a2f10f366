import Glibc
import Replication
import Testing

@Suite struct ShellTests {
  @Test(.timeLimit(.minutes(1))) func aChildHasNoSignalBlockedWhateverItsThreadHas() {
    var (all, own) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &own)
    defer { pthread_sigmask(SIG_SETMASK, &own, nil) }
    #expect(Shell.run("grep SigBlk /proc/self/status").output == "SigBlk:\t0000000000000000\n")
    // The shell hears of the end of its child.
    #expect(Shell.run("sleep 0.1 & wait; echo over").output == "over\n")
    // Our own thread has its signals blocked as before.
    var now = sigset_t()
    pthread_sigmask(SIG_SETMASK, nil, &now)
    #expect(sigismember(&now, SIGUSR1) == 1)
  }
}
