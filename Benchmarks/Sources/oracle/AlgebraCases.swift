import Foundation
import SemicircleCore

private let scales = [1, 1e-290, 1e290]

func linearAlgebraCases() throws {
  var stream = RandomStream("oracle/linear-algebra", seed: 1)
  for n in [1, 2, 3, 5, 8, 17, 60] {
    for scale in scales {
      var a = stream.normalMatrix(rows: n, columns: n).symmetrised()
      a *= scale
      let eigen = try a.symmetricEigen()
      emit(
        "Matrix.symmetricEigen", ["n": .number(Double(n)), "a": flat(a)],
        ["values": .numbers(eigen.values), "vectors": flat(eigen.vectors)])
      emit(
        "Matrix.symmetricEigenvalues", ["n": .number(Double(n)), "a": flat(a)],
        ["values": .numbers(try a.symmetricEigenvalues())])
      if n <= 17 {
        let batch = BatchedSymmetric([a, a])
        let pairs = try batch.eigen()
        emit(
          "BatchedSymmetric.eigen", ["n": .number(Double(n)), "a": flat(a)],
          ["values": .numbers(pairs.values.column(1)), "vectors": flat(pairs.vectors(of: 1))])
      }
      let t = SymmetricTridiagonal(
        diagonal: stream.normals(n).map { $0 * scale },
        offDiagonal: stream.normals(n - 1).map { $0 * scale })
      let input: [String: Value] = ["n": .number(Double(n)), "a": flat(t.matrix)]
      let ofTridiagonal = try t.eigen()
      emit(
        "SymmetricTridiagonal.eigen", input,
        ["values": .numbers(ofTridiagonal.values), "vectors": flat(ofTridiagonal.vectors)])
      let first = try t.eigenvaluesAndFirstComponents()
      emit(
        "SymmetricTridiagonal.eigenvaluesAndFirstComponents", input,
        ["values": .numbers(first.values), "first": .numbers(first.firstComponents)])
      let leading = try t.leadingEigenvalue()
      emit(
        "SymmetricTridiagonal.leadingEigenvalue", input,
        ["value": .number(leading.value), "weight": .number(leading.weight)])

      var wide = stream.normalMatrix(rows: n + 3, columns: n)
      wide *= scale
      let tall: [String: Value] = ["rows": .number(Double(n + 3)), "a": flat(wide)]
      let svd = try wide.singularValueDecomposition()
      emit(
        "Matrix.singularValueDecomposition", tall,
        ["values": .numbers(svd.values), "left": flat(svd.left), "right": flat(svd.right)])
      emit("Matrix.singularValues", tall, ["values": .numbers(try wide.singularValues())])
      let qr = try wide.qr()
      emit("Matrix.qr", tall, ["q": flat(qr.q), "r": flat(qr.r)])
    }
    let a = stream.normalMatrix(rows: n, columns: n)
    let b = stream.normalMatrix(rows: n, columns: 2)
    let system: [String: Value] = ["n": .number(Double(n)), "a": flat(a), "b": flat(b)]
    emit("Matrix.solve", system, ["x": flat(try a.solve(b))])
    emit(
      "Matrix *", ["rows": .number(Double(n)), "a": flat(a), "b": flat(b)], ["c": flat(a * b)])
    let positive = a * a.transposed() + Matrix.identity(n)
    let definite: [String: Value] = ["n": .number(Double(n)), "a": flat(positive), "b": flat(b)]
    emit(
      "Matrix.solvePositiveDefinite", definite, ["x": flat(try positive.solvePositiveDefinite(b))])
    let lower = try positive.cholesky()
    emit("Matrix.cholesky", definite, ["l": flat(lower)])
    emit(
      "Matrix.solveTriangular", ["n": .number(Double(n)), "a": flat(lower), "b": flat(b)],
      ["x": flat(try lower.solveTriangular(b))])
    let basis = stream.normalMatrix(rows: n, columns: (n + 1) / 2)
    let space = try stream.normalMatrix(rows: n, columns: (n + 2) / 3).qr().q
    emit(
      "Matrix.share(inSpanOf:)", ["rows": .number(Double(n)), "a": flat(space), "b": flat(basis)],
      ["share": .number(try space.share(inSpanOf: basis))])
  }
  for scale in [1, 1e-308, 1e-300, 1e300] {
    for _ in 0..<20 {
      let count = 1 + stream.integer(below: 40)
      let x = (0..<count).map { _ in stream.normal() * scale * stream.size(1e-8, 1) }
      emit("norm", ["x": .numbers(x)], ["norm": .number(x.norm)])
    }
  }
}

func krylovCases() throws {
  var stream = RandomStream("oracle/krylov", seed: 1)
  for n in [8, 30, 90] {
    for scale in scales {
      var a = stream.normalMatrix(rows: n, columns: n).symmetrised()
      a *= scale
      let ends = try extremalEigenpairs(of: a, largest: 3, smallest: 2, tolerance: 1e-13)
      emit(
        "extremalEigenpairs", ["n": .number(Double(n)), "a": flat(a)],
        [
          "largest": .numbers(ends.largest.values), "smallest": .numbers(ends.smallest.values),
          "vectors": flat(ends.largest.vectors),
        ])
      var factor = stream.normalMatrix(rows: n, columns: n)
      factor *= 1 / Double(n).squareRoot()
      let positive = factor * factor.transposed() + Matrix.identity(n)
      var solver = ConjugateGradients<Double>(tolerance: 1e-15, maximumSteps: 10 * n)
      let b = stream.normals(n).map { $0 * scale }
      var x = b
      try solver.solve(positive, shift: 0.5, b, into: &x)
      emit(
        "ConjugateGradients.solve",
        ["n": .number(Double(n)), "a": flat(positive), "shift": 0.5, "b": .numbers(b)],
        ["x": .numbers(x)])
    }
    let values = (0..<n).map { $0 % 3 == 0 ? 2.0 : Double($0) / Double(n) }
    let q = stream.haarOrthogonal(n)
    let a = (q * Matrix(diagonal: values) * q.transposed()).symmetrised()
    let copies = try largestEigenpairsWithCopies(of: a, count: 4, tolerance: 1e-12)
    emit(
      "largestEigenpairsWithCopies", ["n": .number(Double(n)), "a": flat(a)],
      ["largest": .numbers(copies.values)])

    let gaussian = stream.normalMatrix(rows: n, columns: n).symmetrised()
    let known = try KnownSpectrum(of: gaussian)
    let start = stream.normals(n)
    let steps = min(n, 12)
    let quadrature = try lanczos(
      gaussian, starts: Matrix(rows: n, columns: 1, elements: start), steps: steps)[0].quadrature()
    emit(
      "Lanczos quadrature",
      [
        "n": .number(Double(n)), "a": flat(gaussian), "q": .numbers(start),
        "steps": .number(Double(steps)),
      ], ["nodes": .numbers(quadrature.nodes), "weights": .numbers(quadrature.weights)])
    let moments = known.chebyshevMoments(to: 12)
    emit(
      "KnownSpectrum.chebyshevMoments", ["n": .number(Double(n)), "a": flat(gaussian)],
      ["means": .numbers(moments.means), "variances": .numbers(moments.variances)])
  }
  for n in [2, 3, 6, 10] {
    let a = stream.normalMatrix(rows: n, columns: n).symmetrised()
    let forms = SignFormMoments(of: a)
    emit(
      "SignFormMoments", ["n": .number(Double(n)), "a": flat(a)],
      [
        "mean": .number(forms.mean), "variance": .number(forms.variance),
        "fourth": .number(forms.fourthCumulant),
      ])
    if n <= 4 {
      emit(
        "FreeSigns.fourthMomentRatio", ["n": .number(Double(n)), "a": flat(a)],
        ["ratio": .number(FreeSigns(like: a).fourthMomentRatio)])
    }
  }
}
