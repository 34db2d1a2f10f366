/// How large a run is.
public enum Scale: String, CaseIterable, Sendable {
  /// Seconds: proves the pipeline and the identities, has no statistical power.
  case tiny
  /// The gallery's: at most 60 seconds of processor time.
  case `default`
  /// As near to the paper's own size as a small machine can go.
  case paper
}
