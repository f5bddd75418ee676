package plugin

import "sync"

// atOnce is how many things of one request are done at the same time; the ticket
// systems have their own limit below this one.
const atOnce = 4

// sideBySide does work for 0 to count-1, a few at once, and waits for all. The
// work must not panic.
func sideBySide(count int, work func(i int)) {
	slots := make(chan struct{}, atOnce)
	var wait sync.WaitGroup
	for i := range count {
		slots <- struct{}{}
		wait.Go(func() {
			defer func() { <-slots }()
			work(i)
		})
	}
	wait.Wait()
}
