import Figures
import Statistics

// Figures knows no statistics, and statistics no figures: here they meet.
extension Estimate: Estimated {}
