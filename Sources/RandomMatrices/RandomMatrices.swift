// RandomMatrices
