// Krylov
