// The numerics core under one name, for other packages and for the chapters.
@_exported import Datasets
@_exported import DiffusionMaps
@_exported import Krylov
@_exported import LinearAlgebra
@_exported import LinearNetworks
@_exported import NeuralNetworks
@_exported import Optimisation
@_exported import Parallel
@_exported import PortableMath
@_exported import RandomMatrices
@_exported import Randomness
@_exported import Requirements
@_exported import Statistics
