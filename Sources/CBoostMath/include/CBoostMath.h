// Distribution functions of Boost.Math as plain functions. None throws: where Boost cannot give a
// value (a parameter outside its range, an overflow, no convergence) they return NaN or infinity.
//
// `survival` is 1 - cdf without the cancellation; `quantile` inverts cdf, `upper_quantile` survival.
#pragma once

#ifdef __cplusplus
extern "C" {
#endif

double cboost_normal_density(double x);
double cboost_normal_cdf(double x);
double cboost_normal_survival(double x);
double cboost_normal_quantile(double p);
double cboost_normal_upper_quantile(double p);

double cboost_student_t_density(double x, double degrees_of_freedom);
double cboost_student_t_cdf(double x, double degrees_of_freedom);
double cboost_student_t_survival(double x, double degrees_of_freedom);
double cboost_student_t_quantile(double p, double degrees_of_freedom);
double cboost_student_t_upper_quantile(double p, double degrees_of_freedom);

double cboost_gamma_density(double x, double shape, double scale);
double cboost_gamma_cdf(double x, double shape, double scale);
double cboost_gamma_survival(double x, double shape, double scale);
double cboost_gamma_quantile(double p, double shape, double scale);
double cboost_gamma_upper_quantile(double p, double shape, double scale);

double cboost_beta_density(double x, double a, double b);
double cboost_beta_cdf(double x, double a, double b);
double cboost_beta_survival(double x, double a, double b);
double cboost_beta_quantile(double p, double a, double b);
double cboost_beta_upper_quantile(double p, double a, double b);

double cboost_binomial_density(double k, double trials, double probability);
double cboost_binomial_cdf(double k, double trials, double probability);
double cboost_binomial_survival(double k, double trials, double probability);

// log Γ(x) for x > 0.
double cboost_log_gamma(double x);

#ifdef __cplusplus
}
#endif
