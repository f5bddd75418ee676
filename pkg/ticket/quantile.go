package ticket

import (
	"math"
	"time"
)

// Quantile is the value at a share of sorted values, from 0 to 1, by the nearest rank:
// always one of the values, never a mean of two. It is false of no values.
func Quantile(sorted []time.Duration, share float64) (time.Duration, bool) {
	if len(sorted) == 0 {
		return 0, false
	}
	rank := int(math.Ceil(share * float64(len(sorted))))
	return sorted[min(max(rank, 1), len(sorted))-1], true
}
