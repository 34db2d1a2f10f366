// What several chapters do, tested once: parameters with their names, images with a network to train
// on them, means of columns, the shift of a batch's largest eigenvalue. A chapter imports this module
// alone; what only one chapter needs stays in that chapter.

@_exported import Replication
@_exported import SemicircleCore
