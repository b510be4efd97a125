package clinic.common.house.planted;

class Remembers {
    static int count;
}
