package backends

import (
	"runtime"
	"sync"
)

var launcher = sync.OnceValue(func() chan<- func() {
	jobs := make(chan func())
	go func() {
		// The kernel sends the parent-death signal when the *thread* that forked ends, not the process
		// (prctl(2), golang/go#27505); so every child is forked from one thread that never ends.
		runtime.LockOSThread()
		for job := range jobs {
			job()
		}
	}()
	return jobs
})

// onLauncher runs job on the thread from which all backends are forked and waits for it.
func onLauncher(job func()) {
	done := make(chan struct{})
	launcher() <- func() {
		defer close(done)
		job()
	}
	<-done
}
