import SemicircleCore

extension SymmetricEigen {
  /// Where the eigenpairs of some ranks stand among the ascending ones.
  private func places(_ ranks: Range<Int>) -> Range<Int> {
    let count = values.count
    require(
      ranks.lowerBound > 0 && ranks.upperBound <= count + 1, "ranks \(ranks) of 1 to \(count)")
    return count + 1 - ranks.upperBound..<count + 1 - ranks.lowerBound
  }

  /// The eigenvectors of some ranks as columns, by ascending eigenvalue. Rank 1 has the largest.
  ///
  /// Where eigenvalues are close, single vectors mean little, and where they are equal, nothing: then
  /// rounding chooses a basis.
  public func vectors(ranks: Range<Int>) -> Matrix<Scalar> { vectors.columns(places(ranks)) }

  /// The eigenvalues of some ranks, ascending.
  public func values(ranks: Range<Int>) -> [Scalar] { Array(values[places(ranks)]) }
}

extension SymmetricEigen<Double> {
  /// Whether these ranks have directions of their own: none of their eigenvalues is 0 but for rounding,
  /// n ε times the largest magnitude. (A basis of the kernel is as good as any other.)
  public func areDetermined(ranks: Range<Int>) -> Bool {
    let largest = values.reduce(0) { max($0, abs($1)) }
    return values(ranks: ranks).allSatisfy {
      abs($0) > Double(values.count) * .ulpOfOne * largest
    }
  }
}
