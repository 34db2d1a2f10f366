// The eigenproblem of many small symmetric matrices, vectorised across them. One source for all
// instruction sets, which give the same bits; a scalar form stands in the tests.
#pragma once

// Each number says what a processor must support; a larger one is faster.
enum { cvector_eigen_plain = 0, cvector_eigen_avx2 = 1, cvector_eigen_avx512 = 2 };

// The fastest kernel that this processor runs.
int cvector_eigen_kernel(void);

enum { cvector_eigen_done = 0, cvector_eigen_not_finite = 1, cvector_eigen_not_converged = 2 };

// How it ended, and the matrix that failed. (Of matrices that did not converge, one close by.)
typedef struct {
  long status;
  long member;
} cvector_eigen_result;

// The bytes of working memory that cvector_eigen needs, aligned to 256.
long cvector_eigen_work(int n, int withVectors);

// The eigenvalues, ascending, of `count` matrices of order n, and their eigenvectors unless
// `vectors` is null. Element k of the packed lower triangles of matrices 8g, …, 8g + 7 stands in the
// eight numbers from `triangles + 8 * (g * n * (n + 1) / 2 + k)`. The results of matrix m start at
// `values + m * n` and, column by column, at `vectors + m * n * n`.
cvector_eigen_result cvector_eigen(
    int kernel, int n, long count, const double *triangles, double *values, double *vectors,
    void *work);
