/** For programs of Java that run for seconds: compiled once, not twice, and by one thread. Half the computing. */
export const QUICK_JAVA = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
