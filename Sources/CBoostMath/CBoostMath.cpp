#include "CBoostMath.h"

// An assertion of the library would end the program; what it guards is checked by the callers.
#define BOOST_DISABLE_ASSERTS
#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <limits>

namespace {

namespace bm = boost::math;
namespace bp = boost::math::policies;

// Errors give NaN or infinity, not exceptions. Nothing is computed in long double, whose width
// differs between processors.
using Policy =
    bp::policy<bp::domain_error<bp::ignore_error>, bp::pole_error<bp::ignore_error>,
               bp::overflow_error<bp::ignore_error>, bp::underflow_error<bp::ignore_error>,
               bp::denorm_error<bp::ignore_error>, bp::evaluation_error<bp::ignore_error>,
               bp::rounding_error<bp::ignore_error>, bp::indeterminate_result_error<bp::ignore_error>,
               bp::promote_double<false>, bp::discrete_quantile<bp::real>>;

using Normal = bm::normal_distribution<double, Policy>;
using StudentT = bm::students_t_distribution<double, Policy>;
using Gamma = bm::gamma_distribution<double, Policy>;
using Beta = bm::beta_distribution<double, Policy>;
using Binomial = bm::binomial_distribution<double, Policy>;

// Whatever is thrown in spite of the policy (bad_alloc, a defect of the library) stops here.
template <class Function>
double guarded(Function function) noexcept {
  try {
    return function();
  } catch (...) {
    return std::numeric_limits<double>::quiet_NaN();
  }
}

}  // namespace

#define PARAMETERS1 double x
#define PARAMETERS2 double x, double a
#define PARAMETERS3 double x, double a, double b

#define DISTRIBUTION(name, parameters, distribution)                                             \
  double cboost_##name##_density(parameters) {                                                   \
    return guarded([=] { return bm::pdf(distribution, x); });                                    \
  }                                                                                              \
  double cboost_##name##_cdf(parameters) {                                                       \
    return guarded([=] { return bm::cdf(distribution, x); });                                    \
  }                                                                                              \
  double cboost_##name##_survival(parameters) {                                                  \
    return guarded([=] { return bm::cdf(bm::complement(distribution, x)); });                    \
  }

#define QUANTILES(name, parameters, distribution)                                                \
  double cboost_##name##_quantile(parameters) {                                                  \
    return guarded([=] { return bm::quantile(distribution, x); });                               \
  }                                                                                              \
  double cboost_##name##_upper_quantile(parameters) {                                            \
    return guarded([=] { return bm::quantile(bm::complement(distribution, x)); });               \
  }

extern "C" {

DISTRIBUTION(normal, PARAMETERS1, Normal())
QUANTILES(normal, PARAMETERS1, Normal())
DISTRIBUTION(student_t, PARAMETERS2, StudentT(a))
QUANTILES(student_t, PARAMETERS2, StudentT(a))
DISTRIBUTION(gamma, PARAMETERS3, Gamma(a, b))
QUANTILES(gamma, PARAMETERS3, Gamma(a, b))
DISTRIBUTION(beta, PARAMETERS3, Beta(a, b))
QUANTILES(beta, PARAMETERS3, Beta(a, b))
DISTRIBUTION(binomial, PARAMETERS3, Binomial(a, b))

double cboost_log_gamma(double x) {
  return guarded([=] { return bm::lgamma(x, Policy()); });
}

}  // extern "C"
