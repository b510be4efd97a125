package clinic.chaos.agent;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.function.Predicate;

/// One call to be woven into one class.
///
/// @param className with dots
/// @param method which of its methods, by name; a hook that finds none is a mistake
/// @param place where in the method
/// @param call the static method to call there
record Hook(String className, Predicate<String> method, Place place, Call call) {

    /// @param owner with dots
    record Call(String owner, String name) {}

    /// Where a call is woven in, and what it is given.
    enum Place {
        /// First of all, without arguments.
        ENTRY,
        /// First of all, with the method's first argument, which it takes as an object.
        FIRST_ARGUMENT,
        /// Before it returns normally, without arguments.
        EXIT,
        /// Before it returns normally: takes the result and gives the one that is returned.
        RESULT,
        /// As `RESULT`, for a result that is a truth value.
        TRUTH,
        /// As `RESULT`, for a result that is a whole number of 64 bits.
        NUMBER,
        /// At every text constant: takes it and gives the one that is used.
        TEXT
    }

    static Hook entry(String className, String method, String call) {
        return new Hook(
                className, method::equals, Place.ENTRY, new Call(Hits.class.getName(), call));
    }

    static Hook exit(String className, String method, String call) {
        return new Hook(
                className, method::equals, Place.EXIT, new Call(Hits.class.getName(), call));
    }

    static Hook broken(String className, String method, Place place, String call) {
        return new Hook(className, method::equals, place, new Call(Breaking.class.getName(), call));
    }

    boolean wants(MethodModel found) {
        return found.code().isPresent() && method.test(found.methodName().stringValue());
    }

    boolean isIn(ClassModel model) {
        return model.methods().stream().anyMatch(this::wants);
    }

    CodeTransform into(MethodModel target) {
        return switch (place) {
            case ENTRY -> new AtStart(builder -> invoke(builder, ConstantDescs.CD_void));
            case FIRST_ARGUMENT ->
                    new AtStart(
                            builder -> {
                                builder.aload(builder.parameterSlot(0));
                                invoke(builder, ConstantDescs.CD_void, ConstantDescs.CD_Object);
                            });
            case EXIT -> beforeReturn(builder -> invoke(builder, ConstantDescs.CD_void));
            case RESULT -> beforeReturn(builder -> exchange(builder, target));
            case TRUTH -> beforeReturn(builder -> pass(builder, ConstantDescs.CD_boolean));
            case NUMBER -> beforeReturn(builder -> pass(builder, ConstantDescs.CD_long));
            case TEXT -> this::exchangeText;
        };
    }

    private void exchange(CodeBuilder builder, MethodModel target) {
        ClassDesc type = target.methodTypeSymbol().returnType();
        invoke(builder, ConstantDescs.CD_Object, ConstantDescs.CD_Object);
        builder.checkcast(type);
    }

    private void pass(CodeBuilder builder, ClassDesc type) {
        invoke(builder, type, type);
    }

    private void exchangeText(CodeBuilder builder, CodeElement element) {
        builder.with(element);
        if (element instanceof ConstantInstruction constant
                && constant.typeKind() == TypeKind.REFERENCE
                && constant.constantValue() instanceof String) {
            pass(builder, ConstantDescs.CD_String);
        }
    }

    private static CodeTransform beforeReturn(java.util.function.Consumer<CodeBuilder> call) {
        return (builder, element) -> {
            if (element instanceof ReturnInstruction) {
                call.accept(builder);
            }
            builder.with(element);
        };
    }

    private void invoke(CodeBuilder builder, ClassDesc result, ClassDesc... arguments) {
        builder.invokestatic(
                ClassDesc.of(call.owner()), call.name(), MethodTypeDesc.of(result, arguments));
    }

    /// Emits before the first instruction.
    private record AtStart(java.util.function.Consumer<CodeBuilder> call) implements CodeTransform {
        @Override
        public void atStart(CodeBuilder builder) {
            call.accept(builder);
        }

        @Override
        public void accept(CodeBuilder builder, CodeElement element) {
            builder.with(element);
        }
    }
}
