package clinic.common.house.unmarked;

class Unmarked {}
