package playbook

import "math/bits"

// bitset is a set of small numbers.
type bitset []uint64

const wordBits = 64

func allBits(count int) bitset {
	made := make(bitset, (count+wordBits-1)/wordBits)
	for i := range count {
		made.put(i)
	}
	return made
}

func (b bitset) put(at int)  { b[at/wordBits] |= 1 << (at % wordBits) }
func (b bitset) drop(at int) { b[at/wordBits] &^= 1 << (at % wordBits) }

func (b bitset) and(other bitset) {
	for i := range b {
		b[i] &= other[i]
	}
}

func (b bitset) or(other bitset) {
	for i := range b {
		b[i] |= other[i]
	}
}

// each yields the numbers in their order.
func (b bitset) each(yield func(at int) bool) {
	for i, word := range b {
		for ; word != 0; word &= word - 1 {
			if !yield(i*wordBits + bits.TrailingZeros64(word)) {
				return
			}
		}
	}
}
