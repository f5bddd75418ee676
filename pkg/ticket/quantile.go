package ticket

import (
	"math"
	"slices"
	"time"
)

// Quantile is the value at a share of values, from 0 to 1, by the nearest rank: always one
// of the values, never a mean of two. It is false of no values. It puts them in another
// order.
func Quantile(values []time.Duration, share float64) (time.Duration, bool) {
	if len(values) == 0 {
		return 0, false
	}
	rank := int(math.Ceil(share * float64(len(values))))
	return selected(values, min(max(rank, 1), len(values))-1), true
}

// manyParts is after how many partings of values without an end they are sorted instead.
const manyParts = 64

// selected is the value that stands at a place once values are sorted. It sorts no more of
// them than it must: what is smaller stands before it then, what is larger behind it.
func selected(values []time.Duration, place int) time.Duration {
	low, high := 0, len(values)-1
	for parts := 0; low < high; parts++ {
		if parts == manyParts {
			slices.Sort(values[low : high+1])
			break
		}
		i, j := parted(values, low, high)
		switch {
		case place <= j:
			high = j
		case place >= i:
			low = i
		default:
			return values[place]
		}
	}
	return values[place]
}

// parted puts what is smaller than some value of low to high before i, and what is larger
// behind j; between them stands that value.
func parted(values []time.Duration, low, high int) (i, j int) {
	one, two, three := values[low], values[low+(high-low)/2], values[high]
	middle := max(min(one, two), min(max(one, two), three))
	i, j = low, high
	for i <= j {
		for values[i] < middle {
			i++
		}
		for values[j] > middle {
			j--
		}
		if i <= j {
			values[i], values[j] = values[j], values[i]
			i++
			j--
		}
	}
	return i, j
}
