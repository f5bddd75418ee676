package ticket

// edges are where buckets end, and before them where the first begins.
type edges []moment

// edgesOf are those of buckets in order and without gaps; at least one.
func edgesOf(buckets []Bucket) edges {
	all := edges{momentOf(buckets[0].From)}
	for _, bucket := range buckets {
		all = append(all, momentOf(bucket.To))
	}
	return all
}

// place is the bucket of an instant: -1 before the first, their number after the last.
func (e edges) place(at moment) int {
	first, last := e[0], len(e)-1
	switch {
	case at < first:
		return -1
	case at >= e[last]:
		return last
	}
	// Buckets are nearly of one length, so that the right one is near where it would be if
	// they were.
	place := int((at - first) / ((e[last]-first)/moment(last) + 1))
	for at < e[place] {
		place--
	}
	for at >= e[place+1] {
		place++
	}
	return place
}

// holds says whether a place is that of a bucket.
func (e edges) holds(place int) bool { return place >= 0 && place < len(e)-1 }
